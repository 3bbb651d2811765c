import type { ServiceFieldError } from '../api/types.ts';
import { Alert, Badge, Box, Button, Tab, Tabs, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useController, useFormState } from 'react-hook-form';
import { type ApiProblem, call } from '../api/call.ts';
import { LOCALES, type ContentLocale } from '../contents/content-schema.ts';
import { useFieldError } from '../fields/field-anchor.tsx';
import { useDebounced } from '../fields/use-debounced.ts';
import { useMessages } from '../messages/use-messages.ts';
import { ProductPicker } from './product-picker.tsx';

/** An article's body: Markdown in each language, beside its rendering by the service. */
export function BodyEditor() {
  const words = useMessages();
  const [locale, setLocale] = useState<ContentLocale>('zh-CN');
  const { errors } = useFormState({ name: 'body' });
  const faults = errors['body'] ?? {};
  return (
    <Box>
      <Tabs value={locale} onChange={(_event, next: ContentLocale) => setLocale(next)}>
        {LOCALES.map((each) => (
          <Tab
            key={each}
            value={each}
            label={
              <Badge color="error" variant="dot" invisible={!(each in faults)}>
                {words.language(each)}
              </Badge>
            }
          />
        ))}
      </Tabs>
      {LOCALES.map((each) => (
        <Box key={each} hidden={each !== locale}>
          <BodyIn locale={each} />
        </Box>
      ))}
    </Box>
  );
}

function BodyIn({ locale }: { locale: ContentLocale }) {
  const words = useMessages();
  const path = `body.${locale}`;
  const { field } = useController({ name: path });
  const [own, whole] = [useFieldError(path), useFieldError('body')];
  const fault = own ?? whole;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = (field.value ?? '') as string;
  const [isPicking, pick] = useState(false);
  /** Puts text around what is selected, or where the cursor is. */
  const put = (before: string, after = '') => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    const chosen = text.slice(selectionStart, selectionEnd);
    field.onChange(text.slice(0, selectionStart) + before + chosen + after + text.slice(selectionEnd));
    const at = selectionStart + before.length;
    setTimeout(() => (area.current?.focus(), area.current?.setSelectionRange(at, at + chosen.length)));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, pt: 1.5 }}>
      <Box>
        <Box sx={{ display: 'flex', gap: 1, mb: 1, flexWrap: 'wrap' }}>
          <Button size="small" onClick={() => put('**', '**')}>
            {words.say('bold')}
          </Button>
          <Button size="small" onClick={() => put('\n\n## ')}>
            {words.say('heading')}
          </Button>
          <Button size="small" onClick={() => put('[', '](https://)')}>
            {words.say('link')}
          </Button>
          <Button size="small" variant="outlined" onClick={() => pick(true)}>
            {words.say('insertProduct')}
          </Button>
        </Box>
        <TextField
          {...{ name: field.name, value: text, onChange: field.onChange, onBlur: field.onBlur }}
          inputRef={(element: HTMLTextAreaElement | null) => {
            field.ref(element);
            area.current = element;
          }}
          multiline
          fullWidth
          minRows={18}
          maxRows={30}
          label={`${words.say('writeBody')} · ${words.language(locale)}`}
          error={fault !== undefined}
          helperText={fault}
          slotProps={{ htmlInput: { lang: locale }, inputLabel: { shrink: true } }}
        />
      </Box>
      <Rendering locale={locale} text={text} />
      {isPicking && (
        <ProductPicker
          close={() => pick(false)}
          insert={(sku) => {
            pick(false);
            put(`\n\n::product[${sku}]\n\n`);
          }}
        />
      )}
    </Box>
  );
}

/** The body rendered by the service as it would be published, half a second after the last change. */
function Rendering({ locale, text }: { locale: ContentLocale; text: string }) {
  const words = useMessages();
  const body = useDebounced(text, 500);
  const { data, error } = useQuery<{ html: string; warnings: ServiceFieldError[] }, ApiProblem>({
    queryKey: ['rendering', locale, body],
    queryFn: ({ signal }) => call('merchandising/articles/rendering', { body: { locale, body }, signal }),
    ...{ placeholderData: (before) => before, enabled: body.trim() !== '', gcTime: 0, retry: false },
  });
  return (
    <Box component="section" aria-label={words.say('bodyPreview')} sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" color="text.secondary">
        {words.say('bodyPreview')}
      </Typography>
      {error && <Alert severity="error">{words.problem(error.code, error.message)}</Alert>}
      {data?.warnings.map((fault, at) => (
        <Alert key={at} severity="warning" sx={{ py: 0, my: 0.5 }}>
          {[...new Set([words.fault(fault), fault.message])].join(': ')}
        </Alert>
      ))}
      {/* Safe: the service renders it as for the website, and escapes HTML in the source. */}
      <Box
        lang={locale}
        sx={{ overflowWrap: 'anywhere', lineHeight: 1.8, '& img': { maxWidth: '100%' } }}
        dangerouslySetInnerHTML={{ __html: body.trim() === '' ? '' : (data?.html ?? '') }}
      />
    </Box>
  );
}
