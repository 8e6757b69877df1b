import { Module } from '@nestjs/common';
import { PictureModule } from '../picture/picture.module.js';
import { StreamController } from './stream.controller.js';
import { StreamHub } from './stream-hub.js';

@Module({ imports: [PictureModule], controllers: [StreamController], providers: [StreamHub] })
export class StreamModule {}
