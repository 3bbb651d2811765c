import { Box } from '@mui/material';
import { isObject } from '../contents/json-document.ts';
import { excerpt } from '../contents/excerpt.ts';
import { type ContentSchema, isLocale, kindOf } from '../contents/content-schema.ts';
import { majorOf } from '../fields/money.ts';
import { AMONG, useEntryNames } from '../fields/use-entry-names.ts';
import { ATTRIBUTES, useAttributes } from '../fields/use-attributes.ts';
import { useMessages } from '../messages/use-messages.ts';

interface Props {
  /** The field's schema; undefined for a field that the API no longer has. */
  schema: ContentSchema | undefined;
  /** Dotted, from the entry on. */
  path: string;
  value: unknown;
  /** The value that it is compared with. */
  beside?: unknown;
}

/** A value formatted for reading: names for ids, labels for codes, a line for each part. */
export function FormattedValue({ schema = {}, path, value, beside }: Props) {
  const words = useMessages();
  if (value === undefined || value === null) return <>–</>;
  if (Array.isArray(value)) {
    const parts = value.map((each, at) => (
      <FormattedValue key={at} schema={schema.items} path={`${path}.${at}`} value={each} />
    ));
    if (!value.some(isObject))
      return parts.flatMap((part, at) => (at > 0 ? [words.list(['', '']), part] : [part]));
    return (
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {parts.map((part, at) => (
          <li key={at}>{part}</li>
        ))}
      </Box>
    );
  }
  if (isObject(value))
    return Object.entries(value).map(([name, each]) => (
      <Box key={name}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {isLocale(name) ? words.language(name) : words.field(`${path}.${name}`)}:{' '}
        </Box>
        <FormattedValue schema={schema.properties?.[name]} path={`${path}.${name}`} value={each} />
      </Box>
    ));
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <Single schema={schema} path={path} value={value as string | number | boolean} beside={beside} />
    </Box>
  );
}

function Single({
  schema,
  path,
  value,
  beside,
}: Props & { schema: ContentSchema; value: string | number | boolean }) {
  const words = useMessages();
  const [name = '', above] = path
    .split('.')
    .toReversed()
    .filter((part) => !/^\d+$/.test(part));
  const text = String(value);
  const kind = kindOf(schema);
  if (above === 'prices') return majorOf(Number(value), name);
  if (kind === 'reference') return <EntryName name={name} id={text} />;
  if (kind === 'choice') return words.value(text);
  if (kind === 'flag') return words.say(value ? 'yes' : 'no');
  if (kind === 'moment') return words.when(text);
  if (kind === 'number') return [text, schema['x-unit']].filter(Boolean).join(' ');
  if (name in ATTRIBUTES) return <TermName name={name} code={text} />;
  return excerpt(text, typeof beside === 'string' ? beside : '');
}

function EntryName({ name, id }: { name: string; id: string }) {
  return useEntryNames(AMONG[name] ?? [], [id])(id);
}

function TermName({ name, code }: { name: string; code: string }) {
  return useAttributes(name).nameOf(code);
}
