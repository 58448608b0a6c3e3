package huisheng.journey;

import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;

/** In a container test: does something in one transaction, as a desk would. */
final class AtOnce {
    private AtOnce() {}

    static <T> T done(Callable<T> act) throws Exception {
        var transaction = (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
        transaction.begin();
        try {
            var result = act.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) transaction.rollback();
            throw e;
        }
    }
}
