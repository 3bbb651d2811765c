import type { SignInOptions } from '../api/types.ts';
import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { LocalesMenuButton, Notification, useLogin } from 'react-admin';
import { ApiProblem, call } from '../api/call.ts';
import { goToIssuer } from '../api/issuer-sign-in.ts';
import { useTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** The sign-in page: by API key, or at an OpenID Connect issuer where one is configured. */
export function SignInPage() {
  const words = useMessages();
  const login = useLogin();
  useTitle(words.say('signIn'));
  const [key, setKey] = useState('');
  const [searchParams] = useSearchParams();
  const reason = searchParams.get('why');
  const [fault, setFault] = useState(reason === null ? undefined : words.problem(reason, words.say('notIn')));
  const { state } = useLocation() as { state: { nextPathname?: string; nextSearch?: string } | null };
  const place = `#${state?.nextPathname ?? '/'}${state?.nextSearch ?? ''}`;
  const { data } = useQuery({
    queryKey: ['sign-in'],
    queryFn: () => call<SignInOptions>('sign-in'),
    retry: false,
  });
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await login({ key });
    } catch (error) {
      setFault(error instanceof ApiProblem ? words.problem(error.code, error.message) : String(error));
    }
  };
  const issuer = data?.oidc;
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Paper
        component="form"
        variant="outlined"
        onSubmit={(event) => void enter(event)}
        sx={{ p: 4, width: 'min(26rem, 100%)', display: 'grid', gap: 2 }}
      >
        <Box
          sx={{
            display: 'flex',
            justifyContent: 'space-between',
            alignItems: 'center',
            color: 'text.primary',
          }}
        >
          <Typography variant="h5" component="h1">
            {words.say('title')}
          </Typography>
          <LocalesMenuButton />
        </Box>
        {fault && <Alert severity="error">{fault}</Alert>}
        {issuer && (
          <Button
            variant="contained"
            onClick={() =>
              void goToIssuer(issuer, place).catch(() => setFault(words.problem('issuer_unavailable', '')))
            }
          >
            {words.say('signInElsewhere')}
          </Button>
        )}
        <TextField
          label={words.say('key')}
          helperText={words.say('keyHelp')}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={key}
          onChange={({ target }) => setKey(target.value)}
          slotProps={{ inputLabel: { required: false } }}
        />
        <Button type="submit" variant={data?.oidc ? 'outlined' : 'contained'}>
          {words.say('signInWithKey')}
        </Button>
      </Paper>
      <Notification />
    </Box>
  );
}
