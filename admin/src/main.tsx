import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthorizationResponseError } from 'oauth4webapi';
import { ApiProblem } from './api/call.ts';
import { tokenFromIssuer } from './api/issuer-sign-in.ts';
import { signIn } from './api/sign-in.ts';
import { AdminApp } from './admin-app.tsx';

/** Completes signing in at an issuer before rendering; on failure, the sign-in page shows the error. */
async function comeBack() {
  try {
    const come = await tokenFromIssuer();
    if (!come) return;
    await signIn(come.token);
    history.replaceState(null, '', `/admin/${come.place}`);
  } catch (error) {
    history.replaceState(null, '', `/admin/#/login?why=${encodeURIComponent(reasonOf(error))}`);
  }
}

/** Error code of the service or the issuer, or else the message of the validation. */
function reasonOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.code;
  if (error instanceof AuthorizationResponseError) return error.error;
  return error instanceof Error ? error.message : String(error);
}

const place = document.querySelector('#admin');
if (place)
  void comeBack().then(() =>
    createRoot(place).render(
      <StrictMode>
        <AdminApp />
      </StrictMode>,
    ),
  );
