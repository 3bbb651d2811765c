import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tokenFromIssuer } from './api/oidc.ts';
import { signIn } from './api/sign-in.ts';
import { Desk } from './shell/desk.tsx';

/** Whoever comes back from the issuer is let in before anything is shown; if not, the door says why. */
async function comeBack() {
  try {
    const come = await tokenFromIssuer();
    if (!come) return;
    await signIn(come.token);
    history.replaceState(null, '', `/admin/${come.place}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    history.replaceState(null, '', `/admin/#/login?why=${encodeURIComponent(why)}`);
  }
}

const place = document.querySelector('#desk');
if (place)
  void comeBack().then(() =>
    createRoot(place).render(
      <StrictMode>
        <Desk />
      </StrictMode>,
    ),
  );
