/** How a `Together` works. */
export interface TogetherOptions {
  /** Batches under way at the same time. */
  readonly atOnce: number;
  /** Most items of a batch. */
  readonly most: number;
  /** Whether the items of a failed batch are tried one by one, so that a bad one fails alone; false: all fail with the error. */
  readonly tryAlone: (error: unknown) => boolean;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does small pieces of work together: what arrives while earlier ones are under way goes with the next batch. Batches grow
 * with the load by themselves, and a piece that comes alone does not wait.
 */
export class Together<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;

  /** `work` does all items or none, and resolves with their results in the same order. */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly options: TogetherOptions,
  ) {}

  /** Resolves with the result of this item once its batch is done. */
  do(item: Item): Promise<Result> {
    const result = new Promise<Result>((done, failed) => this.waiting.push({ item, done, failed }));
    this.start();
    return result;
  }

  private start(): void {
    while (this.underWay < this.options.atOnce && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.options.most);
      this.underWay += 1;
      void this.run(batch).finally(() => {
        this.underWay -= 1;
        this.start();
      });
    }
  }

  private async run(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ done }, index) => done(results[index]!));
    } catch (error) {
      if (batch.length > 1 && this.options.tryAlone(error)) for (const one of batch) await this.run([one]);
      else for (const { failed } of batch) failed(error);
    }
  }
}
