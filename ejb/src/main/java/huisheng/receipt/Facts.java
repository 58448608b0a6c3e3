package huisheng.receipt;

import huisheng.auditlog.Happening;
import java.util.OptionalLong;

/** A happening read by the names of its components. */
final class Facts {
    private Facts() {}

    static OptionalLong number(Happening happening, String name) {
        for (var component : happening.getClass().getRecordComponents()) {
            if (!component.getName().equals(name) || component.getType() != long.class) continue;
            try {
                return OptionalLong.of((long) component.getAccessor().invoke(happening));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return OptionalLong.empty();
    }
}
