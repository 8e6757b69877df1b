// The least that can take a report and keep it: Fastify, and one insert through pg.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 });
const server = Fastify();

interface Report {
  readonly category: string;
  readonly description: string;
  readonly place: { readonly lng: number; readonly lat: number; readonly address: string };
}

server.post<{ Body: Report }>('/reports', async (request, reply) => {
  const { category, description, place } = request.body;
  const { rows } = await pool.query<{ id: string }>({
    name: 'insert',
    text: `INSERT INTO floor_report (category, description, lng, lat, address) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    values: [category, description, place.lng, place.lat, place.address],
  });
  return reply.status(201).send({ reportId: rows[0]?.id });
});

await pool.query(`
  CREATE TABLE IF NOT EXISTS floor_report (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    category text NOT NULL,
    description text NOT NULL,
    lng double precision NOT NULL,
    lat double precision NOT NULL,
    address text NOT NULL,
    reported_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`);
await server.listen({ host: '127.0.0.1', port: Number(process.env.SERVICE_PORT) });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
