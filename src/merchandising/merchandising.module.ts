import { Module } from '@nestjs/common';
import { ARTICLE } from './articles/article-kind.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { CATEGORY } from './categories/category-kind.js';
import { entriesController } from './entries/entries.controller.js';
import { MATERIAL } from './materials/material-kind.js';
import { PRODUCT } from './products/product-kind.js';
import { SEARCH_RULE } from './search/search-rule-kind.js';
import { SYNONYM } from './search/synonym-kind.js';
import { VariantsController } from './products/variants.controller.js';

@Module({
  controllers: [
    entriesController('products', 'Products', PRODUCT),
    VariantsController,
    entriesController('articles', 'Articles', ARTICLE),
    entriesController('categories', 'Categories', CATEGORY),
    entriesController('materials', 'Materials', MATERIAL),
    entriesController('search/synonyms', 'Synonyms', SYNONYM),
    entriesController('search/rules', 'SearchRules', SEARCH_RULE),
    AvailabilityController,
  ],
})
export class MerchandisingModule {}
