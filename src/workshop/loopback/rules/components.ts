/** Would Discord take these components? */

import { ComponentType } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import { isObject, type Json, listOf, objectOf } from '../json.ts';
import { displayedTexts } from '../mentions.ts';
import { IN_MESSAGE, MAX_COMPONENTS, MAX_DISPLAYED, oneProblems, typeProblems } from './component-parts.ts';
import { countProblems, type Path, problem, repeated } from './problems.ts';

/** Source: developers/components/reference, "Action Row", for messages without IS_COMPONENTS_V2. */
const MAX_ROWS = 5;

/** Problems of a message's components; paths start at the message. */
export function componentProblems(components: unknown, v2: boolean): Problem[] {
  const top = listOf(components);
  const all = flattened(top, ['components']);
  const displayed = displayedTexts(top).reduce((sum, text) => sum + text.length, 0);
  return [
    ...top.flatMap((component, index) => {
      const path = ['components', index];
      const allowed = v2 ? [...IN_MESSAGE, ComponentType.Container] : [ComponentType.ActionRow];
      return [...typeProblems(component, allowed, path), ...oneProblems(objectOf(component), path)];
    }),
    ...(v2 ? [] : countProblems(['components'], top, 0, MAX_ROWS)),
    ...(all.length > MAX_COMPONENTS
      ? [
          problem(
            ['components'],
            'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            `The total number of components exceeds the maximum of ${MAX_COMPONENTS}`,
          ),
        ]
      : []),
    ...(displayed > MAX_DISPLAYED
      ? [
          problem(
            ['components'],
            'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            `The total displayable text size for components exceeds the maximum size of ${MAX_DISPLAYED}`,
          ),
        ]
      : []),
    ...repeated(
      all.map(({ path, component }) => ({ path: [...path, 'custom_id'], value: component.custom_id })),
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...repeated(
      all.map(({ path, component }) => ({
        path: [...path, 'id'],
        value: component.id === 0 ? undefined : component.id,
      })),
      'COMPONENT_ID_DUPLICATED',
      'Component id cannot be duplicated',
    ),
  ];
}

/** Every component with its place, nested ones and accessories included. */
export function flattened(
  components: readonly unknown[],
  path: Path,
): { readonly path: Path; readonly component: Json }[] {
  return components.flatMap((value, index) => {
    const component = objectOf(value);
    const here = [...path, index];
    const inner = [component.accessory, component.component].filter(isObject);
    return [
      { path: here, component },
      ...flattened(listOf(component.components), [...here, 'components']),
      ...inner.flatMap((one) => [
        { path: [...here, one === component.accessory ? 'accessory' : 'component'], component: one },
      ]),
    ];
  });
}
