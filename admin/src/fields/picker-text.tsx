import { type AutocompleteRenderInputParams, TextField, type TextFieldProps } from '@mui/material';

/** Text field of an autocomplete input; its label is always above. */
export function PickerText({ params, ...box }: { params: AutocompleteRenderInputParams } & TextFieldProps) {
  return (
    <TextField
      {...params}
      {...box}
      slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
    />
  );
}
