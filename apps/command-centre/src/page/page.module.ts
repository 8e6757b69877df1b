import { Module } from '@nestjs/common';
import { Page } from './page.js';

@Module({ providers: [Page] })
export class PageModule {}
