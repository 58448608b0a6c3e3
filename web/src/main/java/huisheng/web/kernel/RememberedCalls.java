package huisheng.web.kernel;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls of methods on pages, {@code #{line.subject()}}: which method is meant is looked up once for a class, a name and a
 * number of arguments, and not for each row of each page. Where more than one could be meant, it is left to the resolver
 * that the server brings.
 */
public class RememberedCalls extends ELResolver {
    private record Call(Class<?> type, String name, int arguments) {}

    private final Map<Call, Optional<Method>> known = new ConcurrentHashMap<>();

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || name == null) return null;
        int count = arguments == null ? 0 : arguments.length;
        var method = known.computeIfAbsent(new Call(base.getClass(), name.toString(), count), RememberedCalls::theOnly);
        if (method.isEmpty()) return null;
        var result = call(method.get(), base, converted(context, method.get(), arguments));
        context.setPropertyResolved(base, name);
        return result;
    }

    private static Optional<Method> theOnly(Call call) {
        var meant = Arrays.stream(call.type().getMethods())
                .filter(method -> method.getName().equals(call.name()) && !method.isBridge())
                .toList();
        boolean one = meant.size() == 1
                && meant.get(0).getParameterCount() == call.arguments()
                && !meant.get(0).isVarArgs()
                && Modifier.isPublic(meant.get(0).getDeclaringClass().getModifiers());
        return one ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        var types = method.getParameterTypes();
        var converted = new Object[types.length];
        for (int i = 0; i < types.length; i++) converted[i] = context.convertToType(arguments[i], types[i]);
        return converted;
    }

    private static Object call(Method method, Object base, Object[] arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** Only calls; a value is the matter of others. */
    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // No value is set by a call.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
