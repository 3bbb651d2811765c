import { Module } from '@nestjs/common';
import { KeysController } from './keys.controller.js';
import { CurrentPrincipalController } from './current-principal.controller.js';

/** API keys and the current principal. */
@Module({ controllers: [KeysController, CurrentPrincipalController] })
export class KeysModule {}
