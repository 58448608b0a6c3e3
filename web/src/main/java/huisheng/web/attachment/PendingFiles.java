package huisheng.web.attachment;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentLine;
import huisheng.attachment.FileType;
import huisheng.attachment.PendingFilesDesk;
import huisheng.web.kernel.FormPage;
import huisheng.web.kernel.IncidentFilter;
import huisheng.web.kernel.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Files on a form that is not sent yet, behind {@code <hs:files>}. The form names them by a token that travels in it, so
 * that neither a refused form nor an ended session loses one. The form is to be of {@code multipart/form-data}; its own
 * action begins with {@link #bring} and ends with {@code Attachments.settle(pendingFiles.getToken(), …)} at its desk.
 */
@Named
@RequestScoped
public class PendingFiles {
    /** Names of the fields. The first has "token" in it, so that what was typed is never mixed with it. */
    static final String TOKEN = "files-token";

    static final String CHOSEN = "files-chosen";

    @Inject
    private PendingFilesDesk desk;

    @Inject
    private HttpServletRequest request;

    private String token;
    private List<AttachmentLine> lines;
    private boolean brought;

    @PostConstruct
    void open() {
        var told = told(request, TOKEN);
        if (told == null) told = told(request, FormPage.FILES);
        token = told == null ? desk.begin() : told;
    }

    /**
     * Where a form that could not be sent is found again with its files. The token opens nothing for anybody but who brought them.
     *
     * @return the address within the application, or null if the form has no files
     */
    public static String again(HttpServletRequest request) {
        var told = told(request, TOKEN);
        if (told == null) return null;
        var page = FormPage.of(request);
        return page + (page.contains("?") ? "&" : "?") + FormPage.FILES + "=" + told;
    }

    private static String told(HttpServletRequest request, String name) {
        var told = request.getParameter(name);
        return told != null && told.matches("[0-9a-f-]{36}") ? told : null;
    }

    public String getToken() {
        return token;
    }

    public List<AttachmentLine> list() {
        if (lines == null) lines = desk.list(token);
        return lines;
    }

    /**
     * Takes in the files that were chosen with this request, once.
     *
     * @return false if one was refused; the message is on the page, and the others were taken
     */
    public boolean bring() {
        if (brought) return true;
        brought = true;
        boolean all = true;
        for (var part : chosen()) all &= Refusals.done(() -> bring(part));
        lines = null;
        return all;
    }

    /** The button beside the field: the page comes again with the files on it. */
    public String add() {
        bring();
        return null;
    }

    public String drop(long id) {
        desk.drop(token, new AttachmentId(id));
        lines = null;
        return null;
    }

    public String accepted() {
        return FileType.accepted();
    }

    /** Bytes of all files of one sending. */
    public long mostAtOnce() {
        return IncidentFilter.MOST_AT_ONCE;
    }

    private void bring(Part part) {
        try (var bytes = part.getInputStream()) {
            desk.bring(token, part.getSubmittedFileName(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Part> chosen() {
        try {
            var type = request.getContentType();
            if (type == null || !type.startsWith("multipart/form-data")) return List.of();
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(CHOSEN))
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
