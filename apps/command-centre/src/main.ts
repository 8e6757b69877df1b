import { createService, listen } from '@citybrain/http';
import { connectReactions } from '@citybrain/messaging';
import { AppModule } from './app.module.js';
import { description } from './command-centre.description.js';

const app = await createService(AppModule, description);
await connectReactions(app);
await listen(app);
