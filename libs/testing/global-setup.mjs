const VARIABLES = ['CITYBRAIN_TEST_KAFKA', 'CITYBRAIN_TEST_POSTGRES', 'CITYBRAIN_TEST_REDIS'];

/** Starts a stack for this run, unless the variables name one that is already there. */
export default async function globalSetup() {
  if (VARIABLES.every((name) => process.env[name])) return;
  const { startTestStack } = await import('../../tools/stack/stack.ts');
  const stack = await startTestStack();
  Object.assign(process.env, stack.env); // inherited by the workers
  globalThis.__citybrainStack = stack;
}
