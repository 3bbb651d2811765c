import { Module } from '@nestjs/common';
import { ResponseCache } from './response-cache.js';
import { ResponseStore } from './response-store.js';

@Module({ providers: [ResponseStore, ResponseCache], exports: [ResponseCache] })
export class ResponseCacheModule {}
