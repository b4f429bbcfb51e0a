declare const shape: unique symbol

/**
 * An answer, or a part of one, that is JSON already and leaves as it stands. For what is asked too often to be made anew
 * each time; whoever makes the text answers for it holding what the contract names, and nothing else.
 */
export class JsonText<Shape> {
  declare readonly [shape]: Shape
  constructor(readonly text: string) {}
}
