import { createService, listen } from '@citybrain/http';
import { AppModule } from './app.module.js';
import { description } from './identity.description.js';

const app = await createService(AppModule, description);
await listen(app);
