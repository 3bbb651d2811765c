import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import { Cached } from '../../response-cache/cached.decorator.js';
import { ResponseCache } from '../../response-cache/response-cache.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { listAttributeValues, AttributeKind, listCategoryTree, listMaterials } from './list-taxonomy.js';
import { AttributeValuesView, CategoriesView, MaterialsView } from './taxonomy.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';

@ApiTags('Storefront')
@Controller('v1/storefront')
export class TaxonomyController {
  constructor(
    private readonly database: ReadDatabase,
    private readonly responses: ResponseCache,
  ) {}

  @Get('categories')
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontCategories',
    summary: 'List the category tree',
    description: 'Answers the categories that have published products, with their counts.',
    success: 'The root categories with those below them',
    response: CategoriesView,
  })
  async categories(
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, JSON.stringify(await listCategoryTree(this.database, locale)), locale);
  }

  @Get('materials')
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontMaterials',
    summary: 'List materials',
    description: 'Answers the materials that published products are made of, with their counts.',
    success: 'The materials',
    response: MaterialsView,
  })
  async materials(
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, JSON.stringify(await listMaterials(this.database, locale)), locale);
  }

  @Get('styles')
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontStyles',
    summary: 'List styles',
    description: 'Answers the codes that lists and search filter by, with their names.',
    success: 'The styles',
    response: AttributeValuesView,
  })
  styles(@ValidatedQuery() _input: LocaleInput, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply) {
    return this.attribute('style', locale, reply);
  }

  @Get('colors')
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontColors',
    summary: 'List colour families',
    description: 'Answers the codes that lists and search filter by, with their names.',
    success: 'The colour families',
    response: AttributeValuesView,
  })
  colors(@ValidatedQuery() _input: LocaleInput, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply) {
    return this.attribute('color', locale, reply);
  }

  @Get('rooms')
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontRooms',
    summary: 'List rooms',
    description: 'Answers the codes that lists and search filter by, with their names.',
    success: 'The rooms',
    response: AttributeValuesView,
  })
  rooms(@ValidatedQuery() _input: LocaleInput, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply) {
    return this.attribute('room', locale, reply);
  }

  private async attribute(kind: AttributeKind, locale: Locale, reply: FastifyReply) {
    const values = await listAttributeValues(this.database, kind, locale);
    await this.responses.send(reply, JSON.stringify(values), locale);
  }
}
