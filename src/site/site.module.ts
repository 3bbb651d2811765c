import { Module } from '@nestjs/common';
import { ResponseCacheModule } from '../response-cache/response-cache.module.js';
import { SearchModule } from '../search/search.module.js';
import { StorefrontModule } from '../storefront/storefront.module.js';
import { Pages } from './pages.js';
import { shopController } from './shop.controller.js';
import { SiteController } from './site.controller.js';

@Module({
  imports: [ResponseCacheModule, SearchModule, StorefrontModule],
  controllers: [shopController('zh-CN'), shopController('en'), SiteController],
  providers: [Pages],
  exports: [Pages],
})
export class SiteModule {}
