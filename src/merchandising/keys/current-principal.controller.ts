import { Controller, Get } from '@nestjs/common';
import type { Principal } from '../../platform/keys/authenticator.js';
import { CurrentPrincipal, RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { CurrentPrincipalView, currentPrincipalView } from './current-principal.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

/** The principal of the request, from which the admin derives what it offers. */
@Authenticated('Merchandising: Keys')
@Controller('v1/merchandising/me')
@ScopeWithin()
export class CurrentPrincipalController {
  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getCurrentPrincipal',
    summary: 'Get the current principal',
    description: 'Answers who is signed in, with their role and scopes.',
    success: 'The current principal',
    response: CurrentPrincipalView,
  })
  read(@CurrentPrincipal() principal: Principal): CurrentPrincipalView {
    return currentPrincipalView(principal);
  }
}
