/** The functions of React that are used here. React's own types differ between its versions, and are the app's. */
declare module "react" {
  export function useEffect(effect: () => (() => void) | undefined, dependencies: readonly unknown[]): void;
  export function useMemo<T>(make: () => T, dependencies: readonly unknown[]): T;
  export function useState<T>(initial: T | (() => T)): [T, (next: T) => void];
}
