/** What a layout draws under its nodes in other units, as its nodes' positions. */
import type { LayoutGround } from '../../contract/index.js';

export function scaledGround({ rings, lanes, axis, map, file, ...others }: LayoutGround, k: number): LayoutGround {
  return {
    ...others,
    ...(rings && { rings: rings.map(([x, y, across, down]) => [x * k, y * k, across * k, down * k]) }),
    ...(lanes && { lanes: lanes.map((lane) => ({ ...lane, top: lane.top * k, bottom: lane.bottom * k })) }),
    ...(axis && {
      axis: {
        ...axis,
        left: axis.left * k,
        right: axis.right * k,
        ticks: axis.ticks.map(([day, x]): [number, number] => [day, x * k]),
        ...(axis.undated !== undefined && { undated: axis.undated * k }),
      },
    }),
    ...(file && { file: { ...file, x: file.x * k, y: file.y * k, scale: file.scale * k } }),
    ...(map && {
      map: {
        ...map,
        x: map.x * k,
        y: map.y * k,
        scale: map.scale * k,
        frame: {
          left: map.frame.left * k,
          top: map.frame.top * k,
          right: map.frame.right * k,
          bottom: map.frame.bottom * k,
        },
        ...(map.elsewhere !== undefined && { elsewhere: map.elsewhere * k }),
      },
    }),
  };
}
