// A window's places along one axis lie `dilation` apart, from `start` on. Most windows lie inside the picture, so that
// walking in from the border costs less than a division.

/** The first place inside the picture, or `places` if there is none. */
export function firstInside(start: i32, dilation: i32, places: i32): i32 {
  let first = 0;
  while (first < places && start + first * dilation < 0) first++;
  return first;
}

/** One past the last place inside the picture of `size`, but not before `first`. */
export function endInside(start: i32, size: i32, dilation: i32, places: i32, first: i32): i32 {
  let end = places;
  while (end > first && start + (end - 1) * dilation >= size) end--;
  return end;
}
