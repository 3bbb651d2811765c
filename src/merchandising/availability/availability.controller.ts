import { Controller, Param, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Author, CurrentAuthor } from '../common/author.js';
import { OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { AvailabilityInput } from './availability.input.js';
import { AvailabilityView } from './availability.view.js';
import { setAvailability } from './set-availability.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Availability')
@Controller('v1/merchandising/availability')
@OfScope('product')
export class AvailabilityController {
  constructor(private readonly dataSource: DataSource) {}

  @Put(':sku')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'setAvailability',
    summary: 'Set the availability of a SKU',
    description: 'Takes effect at once, without a draft or publishing.',
    body: AvailabilityInput,
    success: 'The availability',
    response: AvailabilityView,
    errors: [404],
  })
  set(
    @Param('sku') sku: string,
    @ValidatedBody() input: AvailabilityInput,
    @CurrentAuthor() author: Author,
  ): Promise<AvailabilityView> {
    return setAvailability(this.dataSource, sku, input, author);
  }
}
