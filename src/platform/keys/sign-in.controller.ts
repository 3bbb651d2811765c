import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Settings } from '../config/settings.js';
import { SignInView, signInView } from './sign-in.view.js';
import { Endpoint } from '../http/endpoint.js';

@ApiTags('Operations')
@Controller('v1/sign-in')
export class SignInController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Endpoint({
    operationId: 'getSignIn',
    summary: 'Get the sign-in options',
    description: 'Answers how people sign in, besides with an API key.',
    success: 'The identity provider, if there is one',
    response: SignInView,
  })
  read(): SignInView {
    return signInView(this.settings.environment);
  }
}
