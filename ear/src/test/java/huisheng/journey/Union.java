package huisheng.journey;

import huisheng.journey.broken.BrokenPage;
import huisheng.journey.broken.BrokenResource;
import huisheng.journey.broken.TrialFiles;
import huisheng.moved.MovableClock;
import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The whole application as it was built, with one more web archive in it that carries the in-container tests. */
@ArquillianSuiteDeployment
public class Union {
    @Deployment
    public static EnterpriseArchive whole() {
        var ear = ShrinkWrap.create(ZipImporter.class, "huisheng.ear")
                .importFrom(new File(System.getProperty("it.ear")))
                .as(EnterpriseArchive.class);
        var tests = ShrinkWrap.create(WebArchive.class, "it.war")
                .addPackages(false, Union.class.getPackage())
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class));
        // Two doors that break, to see what they tell the asker and the log.
        ear.getAsType(WebArchive.class, "/web.war").addClasses(BrokenResource.class, BrokenPage.class);
        // A page with the parts for files, which no feature owns.
        ear.getAsType(WebArchive.class, "/web.war")
                .addClass(TrialFiles.class)
                .addAsWebResource("pages/files.xhtml", "trial/files.xhtml");
        // In the tests alone the union's clock can be moved.
        ear.getAsType(JavaArchive.class, "/ejb.jar").addClass(MovableClock.class);
        var descriptor = new String(read(ear, "/META-INF/application.xml"), java.nio.charset.StandardCharsets.UTF_8);
        var withTests = descriptor.replace(
                "</application>",
                "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module></application>");
        return ear.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(new StringAsset(withTests));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static byte[] read(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
