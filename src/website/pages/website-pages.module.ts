import { Module } from '@nestjs/common';
import { SearchModule } from '../../search/search.module.js';
import { Pages } from './pages.js';

/** Renders the website's pages. */
@Module({
  imports: [SearchModule],
  providers: [Pages],
  exports: [Pages],
})
export class WebsitePagesModule {}
