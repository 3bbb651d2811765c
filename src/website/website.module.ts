import { Module } from '@nestjs/common';
import { ResponseCacheModule } from '../response-cache/response-cache.module.js';
import { SearchModule } from '../search/search.module.js';
import { StorefrontModule } from '../storefront/storefront.module.js';
import { Pages } from './pages.js';
import { websitePagesController } from './website-pages.controller.js';
import { WebsiteController } from './website.controller.js';

@Module({
  imports: [ResponseCacheModule, SearchModule, StorefrontModule],
  controllers: [websitePagesController('zh-CN'), websitePagesController('en'), WebsiteController],
  providers: [Pages],
  exports: [Pages],
})
export class WebsiteModule {}
