import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Settings } from '../config/settings.js';
import { problems } from '../http/problem-docs.js';
import { SignInView, signInView } from './sign-in.view.js';

@ApiTags('Operations')
@Controller('v1/sign-in')
export class SignInController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readSignIn', summary: 'How people sign in, besides with a key' })
  @ApiOkResponse({ type: SignInView })
  @problems(429)
  read(): SignInView {
    return signInView(this.settings.environment);
  }
}
