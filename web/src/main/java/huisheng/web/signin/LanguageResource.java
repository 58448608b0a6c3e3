package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The language in which a signed-in member reads the pages; answers of /api follow Accept-Language. */
@Path("account/language")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LanguageResource {
    @Inject
    private AccountDesk desk;

    /** zh or en; absent as long as the member chose none. */
    public record ReadingLanguage(@NotNull String language) {}

    @GET
    @Operation(summary = "The language in which I read the pages, wherever I sign in")
    public ReadingLanguage read() {
        return new ReadingLanguage(desk.language().map(Language::tag).orElse(null));
    }

    @PUT
    @Operation(summary = "Choose the language in which I read the pages: zh or en")
    public ReadingLanguage choose(@Valid @NotNull ReadingLanguage chosen) {
        desk.read(Language.of(chosen.language()));
        return chosen;
    }

    @DELETE
    @Operation(summary = "Read the pages in the language that the browser asks for")
    public void forget() {
        desk.readAsTheBrowserAsks();
    }
}
