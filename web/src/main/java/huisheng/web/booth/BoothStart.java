package huisheng.web.booth;

import huisheng.ballot.record.BoothEditions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** At the start of the server the log is told if the files of the booth are others than before. */
@WebListener
public class BoothStart implements ServletContextListener {
    @Inject
    private BoothEditions editions;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        editions.note(BoothFiles.list(started.getServletContext()));
    }
}
