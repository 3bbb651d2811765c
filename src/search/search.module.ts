import { Module } from '@nestjs/common';
import { SearchOperatingModule } from './operating/search-operating.module.js';
import { SearchServingModule } from './serving/search-serving.module.js';

@Module({
  imports: [SearchServingModule, SearchOperatingModule],
  exports: [SearchServingModule],
})
export class SearchModule {}
