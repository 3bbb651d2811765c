import { Body, Controller, Param, Put, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { validate } from '../../platform/http/validate.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { KeyGuard, OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { AvailabilityInput } from './availability.input.js';
import { AvailabilityView } from './availability.view.js';
import { setAvailability } from './set-availability.js';

@ApiTags('Merchandising: Availability')
@ApiBearerAuth()
@Controller('v1/merchandising/availability')
@OfScope('product')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class AvailabilityController {
  constructor(private readonly dataSource: DataSource) {}

  @Put(':sku')
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'setAvailability',
    summary: 'Say what can be had of a SKU; live at once, no draft',
  })
  @ApiParam({ name: 'sku' })
  @ApiBody({ type: AvailabilityInput })
  @ApiOkResponse({ type: AvailabilityView })
  @problems(400, 401, 403, 404, 413, 415, 429)
  set(
    @Param('sku') sku: string,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
  ): Promise<AvailabilityView> {
    return setAvailability(this.dataSource, sku, validate(AvailabilityInput, body), author);
  }
}
