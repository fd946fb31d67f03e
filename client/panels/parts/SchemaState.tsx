/** What a panel shows of the graph's counts while they are on their way, or when they failed to come. */
import { loadSchema, schema, schemaError } from '../../state/connection.js';
import { RequestState } from './RequestState.js';

export function SchemaState() {
  return (
    <RequestState
      request={{ error: schemaError.value, loading: schema.value === null, retry: () => void loadSchema() }}
    />
  );
}
