import { createService, listen } from '@citybrain/http';
import { connectReactions } from '@citybrain/messaging';
import { description } from './analytics.description.js';
import { AppModule } from './app.module.js';

const app = await createService(AppModule, description);
await connectReactions(app);
await listen(app);
