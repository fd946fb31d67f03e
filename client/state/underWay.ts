/** Work on data sets while the counts were made: those of these sets are of no lasting state. */
import { computed } from '@preact/signals';
import { schema } from './connection.js';

export const underWay = computed(() => schema.value?.underWay ?? []);

/** What is done to a data set; undefined for nothing. */
export const workOn = (dataset: string) => underWay.value.find((one) => one.dataset === dataset)?.work;
