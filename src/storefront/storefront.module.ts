import { Module } from '@nestjs/common';
import { ArticlesController } from './articles/articles.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { ResponseCacheModule } from '../response-cache/response-cache.module.js';
import { MediaFilesController } from './media/media-files.controller.js';
import { PlainPages } from './pages/plain-pages.js';
import { ProductsController } from './products/products.controller.js';
import { TaxonomyController } from './taxonomy/taxonomy.controller.js';

@Module({
  imports: [ResponseCacheModule],
  controllers: [
    ProductsController,
    ArticlesController,
    TaxonomyController,
    FeedsController,
    MediaFilesController,
  ],
  providers: [PlainPages],
})
export class StorefrontModule {}
