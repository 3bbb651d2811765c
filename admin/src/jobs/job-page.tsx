import { Box } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router';
import { useWords } from '../words/use-words.ts';
import type { Job } from './job.ts';
import { JobProgress } from './job-progress.tsx';

/** One job, and what came of it. */
export function JobPage() {
  const words = useWords();
  const { id = '' } = useParams();
  const [job, setJob] = useState<Job>();
  return (
    <Box sx={{ p: 2 }}>
      <Title title={job ? words.work(`kind.${job.kind}`) : words.work('jobs')} />
      <JobProgress id={id} onChange={setJob} />
    </Box>
  );
}
