import { Box, Button, Divider } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { RESOURCES } from '../../api/entries.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Completeness } from '../publication/completeness.tsx';
import { EntryActions } from './entry-actions.tsx';
import { PreviewFrame } from '../publication/preview-frame.tsx';
import { Publishing } from '../publication/publishing.tsx';
import { Schedule } from '../publication/schedule.tsx';
import { Warnings } from '../publication/warnings.tsx';
import type { AsideProps } from '../publication/aside-props.ts';

/** The panels beside the form: publication, schedule, completeness, preview and actions. */
export function EntryAside(props: AsideProps) {
  const words = useMessages();
  const { resource, entry } = props;
  const { isPaged } = RESOURCES[resource];
  const [isPreviewing, preview] = useState(false);
  return (
    <Box
      component="aside"
      aria-label={words.say('status')}
      sx={{
        width: { xs: '100%', lg: isPreviewing ? '46%' : 300 },
        flexShrink: 0,
        display: 'grid',
        gap: 2,
        alignContent: 'start',
      }}
    >
      {isPaged && <Completeness completeness={entry.completeness} goTo={props.goTo} />}
      <Publishing {...props} />
      {isPaged && props.mayWrite && <Schedule key={JSON.stringify(entry.schedule)} {...props} />}
      {isPaged && <Warnings {...props} />}
      <Divider />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isPaged && props.mayWrite && (
          <Button variant="outlined" size="small" onClick={() => preview(!isPreviewing)}>
            {words.say(isPreviewing ? 'closePreview' : 'preview')}
          </Button>
        )}
        <Button variant="outlined" size="small" component={Link} to={`/${resource}/${entry.id}/history`}>
          {words.say('history')}
        </Button>
        {props.mayWrite && <EntryActions {...props} />}
      </Box>
      {isPreviewing && <PreviewFrame resource={resource} id={entry.id} version={entry.version} />}
    </Box>
  );
}
