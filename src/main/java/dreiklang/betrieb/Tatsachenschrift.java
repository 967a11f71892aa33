package dreiklang.betrieb;

import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes facts into the event registry as JSON and reads them back. Modulith's own one asks the
/// container for its mapper at every fact.
@Component
class Tatsachenschrift implements EventSerializer {

    private final JsonMapper json;

    Tatsachenschrift(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Object serialize(Object tatsache) {
        return json.writeValueAsString(tatsache);
    }

    @Override
    public <T> T deserialize(Object geschrieben, Class<T> art) {
        return json.readValue(geschrieben.toString(), art);
    }
}
