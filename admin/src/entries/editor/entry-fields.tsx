import { Badge, Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useFormState } from 'react-hook-form';
import { CONTENTS } from 'virtual:contents';
import type { ContentName } from '../../contents/content-name.ts';
import { Fields } from '../form/field.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { tabsOf } from './layout-of.ts';

interface Props {
  content: ContentName;
  /** Path of a field whose tab is shown when this changes. */
  shown: { field: string } | undefined;
}

/** All fields of an entry on tabs; tabs with errors are marked. */
export function EntryFields({ content, shown }: Props) {
  const words = useMessages();
  const schema = CONTENTS[content];
  const tabs = tabsOf(content, Object.keys(schema.properties ?? {}));
  const [chosen, choose] = useState<{ tab: number; over: Props['shown'] }>({ tab: 0, over: undefined });
  const { errors } = useFormState();
  const errorTab = tabs.findIndex(([, fields]) => shown !== undefined && fields.includes(shown.field));
  const present = chosen.over === shown || errorTab < 0 ? chosen.tab : errorTab;
  return (
    <>
      {tabs.length > 1 && (
        <Tabs
          value={present}
          onChange={(_event, tab: number) => choose({ tab, over: shown })}
          variant="scrollable"
          sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          {tabs.map(([tab, fields], at) => (
            <Tab
              key={tab}
              id={`tab-${at}`}
              aria-controls={`panel-${at}`}
              label={
                <Badge color="error" variant="dot" invisible={!fields.some((field) => field in errors)}>
                  {words.say(tab)}
                </Badge>
              }
            />
          ))}
        </Tabs>
      )}
      {tabs.map(([tab, fields], at) => (
        <Box
          key={tab}
          id={`panel-${at}`}
          {...(tabs.length > 1 && { role: 'tabpanel', 'aria-labelledby': `tab-${at}` })}
          hidden={at !== present}
        >
          <Fields path="" schema={schema} only={fields} />
        </Box>
      ))}
    </>
  );
}
