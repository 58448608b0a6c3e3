package huisheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The session ended while somebody was reading or writing: what they had typed, and the way back in. */
@Named
@RequestScoped
public class EndedPage {
    @Inject
    private HttpServletRequest request;

    private String to;
    private List<String> unsent;

    public List<String> unsent() {
        if (unsent == null) unsent = Unsent.take(request.getSession(false));
        return unsent;
    }

    public String back() {
        return ReturnAddress.orStart(to);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = ReturnAddress.isLocal(to) ? to : null;
    }
}
