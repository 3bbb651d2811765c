import { Box } from '@mui/material';
import { BodyEditor } from '../../articles/body-editor.tsx';
import { LOCALES, type ContentSchema, kindOf } from '../../contents/content-schema.ts';
import { MediaInput } from '../../media/media-input.tsx';
import { MediaListInput } from '../../media/media-list-input.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { ChoiceInput } from '../../inputs/choice-input.tsx';
import { FieldAnchor } from '../../fields/field-anchor.tsx';
import { PartsInput } from '../../inputs/parts-input.tsx';
import { PricesInput } from '../../inputs/prices-input.tsx';
import { ReferenceInput } from '../../inputs/reference-input.tsx';
import { AttributeInput } from '../../inputs/attribute-input.tsx';
import { NumberInput, TextInput } from '../../inputs/text-input.tsx';
import { TextListInput } from '../../inputs/text-list-input.tsx';
import { DateTimeInput } from '../../inputs/date-time-input.tsx';
import { ATTRIBUTES } from '../../fields/use-attributes.ts';

interface Props {
  /** Dotted, from the entry on. */
  path: string;
  schema: ContentSchema;
  isRequired?: boolean;
}

/** The input of a field, by its schema. */
export function Field({ path, schema, isRequired = false }: Props) {
  const words = useMessages();
  const kind = kindOf(schema);
  const isTerm = path in ATTRIBUTES;
  switch (kind) {
    case 'localized':
      return path === 'body' ? <BodyEditor /> : <LocalizedBox {...{ path, schema, isRequired }} />;
    case 'localizedTexts':
      return (
        <FieldAnchor path={path}>
          <SideBySide>
            {LOCALES.map((locale) => (
              <TextListInput key={locale} path={`${path}.${locale}`} label={words.language(locale)} />
            ))}
          </SideBySide>
        </FieldAnchor>
      );
    case 'group':
      return (
        <FieldAnchor path={path}>
          <Fields path={path} schema={schema} />
        </FieldAnchor>
      );
    case 'list':
      return (
        <PartsInput path={path}>{(part) => <Fields path={part} schema={schema.items ?? {}} />}</PartsInput>
      );
    case 'images':
      return (
        <MediaListInput path={path}>
          {(image) => <Fields path={image} schema={schema.items ?? {}} only={WRITTEN} />}
        </MediaListInput>
      );
    case 'image':
      return (
        <MediaInput path={path}>
          {(image) => <Fields path={image} schema={schema} only={WRITTEN} />}
        </MediaInput>
      );
    case 'prices':
      return <PricesInput path={path} />;
    case 'texts':
      return isTerm ? <AttributeInput path={path} isMultiple /> : <TextListInput {...{ path, isRequired }} />;
    case 'references':
    case 'reference':
      return <ReferenceInput path={path} isMultiple={kind === 'references'} />;
    case 'choice':
      return (
        <ChoiceInput
          {...{ path, isRequired }}
          choices={(schema.enum ?? []).map((value) => ({ value, label: words.value(value) }))}
        />
      );
    case 'flag':
      return (
        <ChoiceInput
          {...{ path, isRequired }}
          choices={[true, false].map((value) => ({ value, label: words.say(value ? 'yes' : 'no') }))}
        />
      );
    case 'number':
      return <NumberInput {...{ path, schema, isRequired }} />;
    case 'moment':
    case 'day':
      return <DateTimeInput path={path} isDay={kind === 'day'} />;
    case 'text':
      return isTerm ? (
        <AttributeInput path={path} isMultiple={false} />
      ) : (
        <TextInput {...{ path, schema, isRequired }} />
      );
  }
}

/** Inputs of both languages of a text, side by side. */
function LocalizedBox({ path, schema, isRequired = false }: Props) {
  const words = useMessages();
  return (
    <FieldAnchor path={path}>
      <SideBySide>
        {LOCALES.map((locale) => (
          <TextInput
            key={locale}
            path={`${path}.${locale}`}
            schema={schema.properties?.[locale] ?? {}}
            label={words.language(locale)}
            lang={locale}
            isRequired={isRequired && locale === 'zh-CN'}
          />
        ))}
      </SideBySide>
    </FieldAnchor>
  );
}

function SideBySide({ children }: { children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      {children}
    </Box>
  );
}

/** Inputs of an image's alt text and role; its address and size come from the file. */
const WRITTEN = ['alt', 'role'];

const WIDE = new Set([
  'localized',
  'localizedTexts',
  'group',
  'list',
  'images',
  'image',
  'prices',
  'references',
]);

/** Inputs of an object; short ones share a row. */
export function Fields({ path, schema, only }: { path: string; schema: ContentSchema; only?: string[] }) {
  const { properties = {}, required = [] } = schema;
  const names = only ?? Object.keys(properties);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(11rem, 100%), 1fr))',
      }}
    >
      {names.map((name) => {
        const inner = properties[name] ?? {};
        return (
          <Box
            key={name}
            sx={WIDE.has(kindOf(inner)) ? { gridColumn: '1 / -1', minWidth: 0 } : { minWidth: 0 }}
          >
            <Field
              path={path === '' ? name : `${path}.${name}`}
              schema={inner}
              isRequired={required.includes(name)}
            />
          </Box>
        );
      })}
    </Box>
  );
}
