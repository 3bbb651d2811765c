import { Box } from '@mui/material';
import { BodyEditor } from '../articles/body-editor.tsx';
import { LOCALES, type Schema, kindOf } from '../contents/schema.ts';
import { PictureBox } from '../media/picture-box.tsx';
import { PicturesBox } from '../media/pictures-box.tsx';
import { useWords } from '../words/use-words.ts';
import { ChoiceBox } from './choice-box.tsx';
import { FieldPlace } from './field-place.tsx';
import { PartsBox } from './parts-box.tsx';
import { PricesBox } from './prices-box.tsx';
import { ReferenceBox } from './reference-box.tsx';
import { TermBox } from './term-box.tsx';
import { NumberBox, TextBox } from './text-box.tsx';
import { TextsBox } from './texts-box.tsx';
import { TimeBox } from './time-box.tsx';
import { TERMS } from './use-terms.ts';

interface Props {
  /** Dotted, from the entry on. */
  path: string;
  schema: Schema;
  isRequired?: boolean;
}

/** The input of a field, by what the API says that it holds. */
export function Field({ path, schema, isRequired = false }: Props) {
  const words = useWords();
  const kind = kindOf(schema);
  const isTerm = path in TERMS;
  switch (kind) {
    case 'localized':
      return path === 'body' ? <BodyEditor /> : <LocalizedBox {...{ path, schema, isRequired }} />;
    case 'localizedTexts':
      return (
        <FieldPlace path={path}>
          <SideBySide>
            {LOCALES.map((locale) => (
              <TextsBox key={locale} path={`${path}.${locale}`} label={words.language(locale)} />
            ))}
          </SideBySide>
        </FieldPlace>
      );
    case 'group':
      return (
        <FieldPlace path={path}>
          <Fields path={path} schema={schema} />
        </FieldPlace>
      );
    case 'list':
      return <PartsBox path={path}>{(part) => <Fields path={part} schema={schema.items ?? {}} />}</PartsBox>;
    case 'pictures':
      return <PicturesBox path={path} schema={schema.items ?? {}} />;
    case 'picture':
      return <PictureBox path={path} schema={schema} />;
    case 'prices':
      return <PricesBox path={path} />;
    case 'texts':
      return isTerm ? <TermBox path={path} isMultiple /> : <TextsBox {...{ path, isRequired }} />;
    case 'references':
    case 'reference':
      return <ReferenceBox path={path} isMultiple={kind === 'references'} />;
    case 'choice':
      return (
        <ChoiceBox
          {...{ path, isRequired }}
          choices={(schema.enum ?? []).map((value) => ({ value, label: words.value(value) }))}
        />
      );
    case 'flag':
      return (
        <ChoiceBox
          {...{ path, isRequired }}
          choices={[true, false].map((value) => ({ value, label: words.say(value ? 'yes' : 'no') }))}
        />
      );
    case 'number':
      return <NumberBox {...{ path, schema, isRequired }} />;
    case 'moment':
    case 'day':
      return <TimeBox path={path} isDay={kind === 'day'} />;
    case 'text':
      return isTerm ? (
        <TermBox path={path} isMultiple={false} />
      ) : (
        <TextBox {...{ path, schema, isRequired }} />
      );
  }
}

/** Both languages of a text, beside each other. */
function LocalizedBox({ path, schema, isRequired = false }: Props) {
  const words = useWords();
  return (
    <FieldPlace path={path}>
      <SideBySide>
        {LOCALES.map((locale) => (
          <TextBox
            key={locale}
            path={`${path}.${locale}`}
            schema={schema.properties?.[locale] ?? {}}
            label={words.language(locale)}
            lang={locale}
            isRequired={isRequired && locale === 'zh-CN'}
          />
        ))}
      </SideBySide>
    </FieldPlace>
  );
}

function SideBySide({ children }: { children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      {children}
    </Box>
  );
}

const WIDE = new Set([
  'localized',
  'localizedTexts',
  'group',
  'list',
  'pictures',
  'picture',
  'prices',
  'references',
]);

/** Fields of an object: the short ones share lines. */
export function Fields({ path, schema, only }: { path: string; schema: Schema; only?: string[] }) {
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
