import 'react';

declare module 'react' {
  // Custom properties, which React hands to the element's style as they are.
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number | undefined;
  }
}
