import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthorizationResponseError } from 'oauth4webapi';
import { Problem } from './api/call.ts';
import { tokenFromIssuer } from './api/oidc.ts';
import { signIn } from './api/sign-in.ts';
import { AdminApp } from './admin-app.tsx';

/** Whoever comes back from the issuer is let in before anything is shown; if not, the door says why. */
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

/** The code of what the service or the issuer refuses, or else what the check of its answer says. */
function reasonOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
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
