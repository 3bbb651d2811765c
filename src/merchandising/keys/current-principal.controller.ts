import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { problems } from '../../platform/http/problem-docs.js';
import type { Principal } from '../../platform/keys/authenticator.js';
import { CurrentPrincipal, KeyGuard, RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { MeView, meView } from './current-principal.view.js';

/** Who somebody is here: what a desk has to know before it offers anything. */
@ApiTags('Merchandising: Keys')
@ApiBearerAuth()
@Controller('v1/merchandising/me')
@ScopeWithin()
@UseGuards(KeyGuard)
export class CurrentPrincipalController {
  @Get()
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readMe', summary: 'Who you are here, and what you may do' })
  @ApiOkResponse({ type: MeView })
  @problems(401, 403, 429)
  read(@CurrentPrincipal() principal: Principal): MeView {
    return meView(principal);
  }
}
