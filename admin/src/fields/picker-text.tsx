import { type AutocompleteRenderInputParams, TextField, type TextFieldProps } from '@mui/material';

/** The text of an input that completes what is typed; its label stands above, whether or not anything is chosen. */
export function PickerText({ params, ...box }: { params: AutocompleteRenderInputParams } & TextFieldProps) {
  return (
    <TextField
      {...params}
      {...box}
      slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
    />
  );
}
